### shift
