// Stores ties of one kind as they were, for as many rows as both ends are found, and returns their number.
// Parameters: kind, such as MASTER_OF; target, the label of the far end; rows, each with from, to and properties.
UNWIND $rows AS row
MATCH (a:Person {key: row.from})
MATCH (b:$($target) {key: row.to})
CREATE (a)-[t:$($kind)]->(b)
SET t = row.properties
RETURN count(t) AS stored
