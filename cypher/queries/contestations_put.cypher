// Records that people contest ties, or that such a word was settled.
// Parameters: rows, each with person and properties, among them the id.
UNWIND $rows AS row
MATCH (p:Person {key: row.person})
MERGE (n:Contestation {id: row.properties.id})
SET n = row.properties
MERGE (p)-[:CONTESTED]->(n)
