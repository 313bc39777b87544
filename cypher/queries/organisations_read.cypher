// All organisations, in the order of their keys. No parameters.
MATCH (n:Organisation)
WHERE n.key > ''
RETURN n.key AS key, CASE WHEN n:Studio THEN 'STUDIO' WHEN n:Platform THEN 'PLATFORM' ELSE 'GROUP' END AS kind,
       n.namespace AS namespace, n.sourceId AS sourceId, n.name AS name, n.cluster AS cluster, n.source AS source
ORDER BY n.key
