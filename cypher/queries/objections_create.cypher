// Records that people are not to be ranked; whoever said so before stays with that day.
// Parameters: rows, each with person and since.
UNWIND $rows AS row
MATCH (p:Person {key: row.person})
MERGE (n:Objection {person: row.person})
ON CREATE SET n.since = row.since
MERGE (p)-[:OBJECTED]->(n)
