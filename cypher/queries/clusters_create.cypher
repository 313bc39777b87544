// Stores new clusters. Parameters: rows, each a map of all properties; keptUntil, the last day on which they are kept, or null;
// imports, the revision of the import that brings them, as a list, empty if none does.
UNWIND $rows AS row
CREATE (n:Cluster)
SET n = row, n.keptUntil = $keptUntil, n.imports = $imports
