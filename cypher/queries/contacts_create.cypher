// Stores new sealed contact details, for as many rows as the person is found, and returns their number.
// Parameters: rows, each with person and properties; keptUntil, the last day on which they are kept, or null; imports,
// the revision of the import that brings them, as a list, empty if none does.
UNWIND $rows AS row
MATCH (p:Person {key: row.person})
CREATE (p)-[:REACHED_BY]->(n:Contact)
SET n = row.properties, n.keptUntil = $keptUntil, n.imports = $imports
RETURN count(n) AS stored
