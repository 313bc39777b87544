// What one person, their consents, contact details and ties were before the last import changed them, as far as one did.
// Parameters: key.
MATCH (p:Person {key: $key})
CALL (p) {
  RETURN 'people' AS what, null AS kind, properties(p) AS properties, null AS from, null AS to
  UNION ALL
  MATCH (p)-[:GAVE]->(n)
  RETURN 'consents' AS what, null AS kind, properties(n) AS properties, null AS from, null AS to
  UNION ALL
  MATCH (p)-[:REACHED_BY]->(n)
  RETURN 'contacts' AS what, null AS kind, properties(n) AS properties, null AS from, null AS to
  UNION ALL
  MATCH (p)-[t]-()
  WHERE t.basis IS NOT NULL
  WITH DISTINCT t
  RETURN 'ties' AS what, type(t) AS kind, properties(t) AS properties,
         startNode(t).key AS from, endNode(t).key AS to
}
WITH what, kind, properties, from, to
WHERE properties['was.key'] IS NOT NULL
RETURN what, kind, properties, from, to
ORDER BY what, properties['was.key']
