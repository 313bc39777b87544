// Which imports brought one person, their consents, contact details and ties, and until when each is kept. Imports are null
// for what came before they were recorded. Parameters: key.
MATCH (p:Person {key: $key})
CALL (p) {
  RETURN p.key AS key, p.imports AS imports, p.keptUntil AS keptUntil
  UNION ALL
  MATCH (p)-[:GAVE|REACHED_BY]->(n)
  RETURN n.key AS key, n.imports AS imports, n.keptUntil AS keptUntil
  UNION ALL
  MATCH (p)-[t]-()
  WHERE t.basis IS NOT NULL
  RETURN t.key AS key, t.imports AS imports, t.keptUntil AS keptUntil
}
RETURN key, imports, keptUntil
ORDER BY key
