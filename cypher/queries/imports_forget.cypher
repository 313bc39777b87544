// Takes an import out of the history. Parameters: import.
MATCH (n:Import {revision: $import})
DELETE n
