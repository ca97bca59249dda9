### council
