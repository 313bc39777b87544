// Stores new ties of one kind, for as many rows as both ends are found, and returns their number.
// Parameters: kind, such as MASTER_OF; target, the label of the far end; rows, each with from, to and properties;
// keptUntil, the last day on which they are kept, or null; imports, the revision of the import that brings them, as a
// list, empty if none does.
UNWIND $rows AS row
MATCH (a:Person {key: row.from})
MATCH (b:$($target) {key: row.to})
CREATE (a)-[t:$($kind)]->(b)
SET t = row.properties, t.keptUntil = $keptUntil, t.imports = $imports
RETURN count(t) AS ties
