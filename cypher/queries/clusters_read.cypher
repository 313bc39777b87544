// All clusters, in the order of their keys. No parameters.
MATCH (n:Cluster)
WHERE n.key > ''
RETURN n.key AS key, n.sourceId AS sourceId, n.nameZh AS nameZh, n.nameEn AS nameEn,
       n.latitude AS latitude, n.longitude AS longitude
ORDER BY n.key
