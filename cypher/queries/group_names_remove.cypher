// Takes the name and the source's id from self-organised groups that cite no publication of their own, and that nobody
// founded or convenes who is historical or agreed to be named or published. Parameters: today, a day; a consent that
// ends until then holds no more. Returns the keys of these groups.
MATCH (n:Group)
WHERE n.sourceId <> '' AND n.source IS NULL AND NOT EXISTS {
  MATCH (n)<-[:FOUNDED|CONVENES]-(p:Person)
  WHERE p.historical OR EXISTS {
    MATCH (p)-[:GAVE]->(c:Consent)
    WHERE c.scope <> 'CONTACT' AND c.withdrawnOn IS NULL
      AND (c.expiresOn IS NULL OR c.expiresOn > $today)
  }
}
SET n.sourceId = ''
REMOVE n.name
RETURN n.key AS key
