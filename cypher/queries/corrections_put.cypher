// Records that people corrected a field, again if they did before.
// Parameters: rows, each with person and properties, among them the key.
UNWIND $rows AS row
MATCH (p:Person {key: row.person})
MERGE (n:Correction {key: row.properties.key})
SET n = row.properties
MERGE (p)-[:CORRECTED]->(n)
