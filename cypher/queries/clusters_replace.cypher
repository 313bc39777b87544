// Gives clusters that stand in the store other properties; they are kept until the later of two days.
// Parameters: rows, each a map of all properties; keptUntil, a day or null; imports, a list to be added to those
// before.
UNWIND $rows AS row
MATCH (n:Cluster {key: row.key})
WITH n, row, n.keptUntil AS kept, n.imports AS imports
SET n = row, n.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END,
    n.imports = imports + $imports
