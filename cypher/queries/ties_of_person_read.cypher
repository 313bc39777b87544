// The ties of one person, each once, with what the far end is called where it is no person. Parameters: key.
MATCH (:Person {key: $key})-[t]-()
WHERE t.basis IS NOT NULL
WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b
RETURN type(t) AS kind, t.key AS key, a.key AS from, b.key AS to, t.basis AS basis, t.source AS source, t.sourceKey AS sourceKey,
       t.sinceEarliest AS sinceEarliest, t.sinceLatest AS sinceLatest,
       t.untilEarliest AS untilEarliest, t.untilLatest AS untilLatest,
       coalesce(t.weight, 1.0) AS weight, coalesce(t.confidence, 1.0) AS confidence,
       t.role AS role, t.department AS department, t.level AS level,
       CASE WHEN b:Person THEN null ELSE b.sourceId END AS thingId,
       CASE WHEN b:Person THEN null ELSE b.namespace END AS thingNamespace,
       CASE WHEN b:Work THEN 'WORK' WHEN b:Studio THEN 'STUDIO' WHEN b:Platform THEN 'PLATFORM' ELSE 'GROUP' END AS thingKind,
       CASE WHEN b:Person THEN null ELSE coalesce(b.name, b.title) END AS thingName,
       CASE WHEN b:Person THEN null ELSE b.cluster END AS thingCluster,
       CASE WHEN b:Person THEN false ELSE b.source IS NOT NULL END AS thingCited,
       CASE WHEN b:Group THEN [(p:Person)-[:FOUNDED|CONVENES]->(b) | p.key] ELSE [] END AS conveners
ORDER BY kind, key
