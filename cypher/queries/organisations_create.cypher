// Stores new organisations. Parameters: rows, each with kind (Studio, Platform or Group) and properties; keptUntil, the
// last day on which they are kept, or null;
// imports, the revision of the import that brings them, as a list, empty if none does.
UNWIND $rows AS row
CREATE (n:Organisation:$(row.kind))
SET n = row.properties, n.keptUntil = $keptUntil, n.imports = $imports
