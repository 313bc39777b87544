// Stores new works. Parameters: rows, each a map of all properties; keptUntil, the last day on which they are kept, or null.
UNWIND $rows AS row
CREATE (n:Work)
SET n = row, n.keptUntil = $keptUntil
