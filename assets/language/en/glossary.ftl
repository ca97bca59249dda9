### glossary
