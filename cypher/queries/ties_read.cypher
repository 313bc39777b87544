// All ties of one kind, in the order of their keys. A weight or confidence that is not stored is 1.
// Parameters: kind, such as MASTER_OF.
MATCH (a)-[t:$($kind)]->(b)
WHERE t.key > ''
RETURN t.key AS key, a.key AS from, b.key AS to, t.basis AS basis, t.source AS source, t.sourceKey AS sourceKey,
       t.sinceEarliest AS sinceEarliest, t.sinceLatest AS sinceLatest,
       t.untilEarliest AS untilEarliest, t.untilLatest AS untilLatest,
       coalesce(t.weight, 1.0) AS weight, coalesce(t.confidence, 1.0) AS confidence,
       t.role AS role, t.department AS department, t.level AS level
ORDER BY t.key
