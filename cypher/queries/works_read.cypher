// All works, in the order of their keys. No parameters.
MATCH (n:Work)
WHERE n.key > ''
RETURN n.key AS key, n.namespace AS namespace, n.sourceId AS sourceId, n.title AS title, n.yearEarliest AS yearEarliest,
       n.yearLatest AS yearLatest, n.cluster AS cluster, n.source AS source
ORDER BY n.key
