// Gives organisations that stand in the store other properties, and perhaps another kind; they are kept until the later
// of two days. Parameters: rows, each with kind (Studio, Platform or Group) and properties; keptUntil, a day
// or null; imports, a list to be added to those before.
UNWIND $rows AS row
MATCH (n:Organisation {key: row.properties.key})
WITH n, row, n.keptUntil AS kept, n.imports AS imports
REMOVE n:Studio:Platform:Group
SET n = row.properties, n:$(row.kind),
    n.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END,
    n.imports = imports + $imports
