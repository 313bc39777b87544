// Clusters that are kept until a day before this one, and whether something that is kept longer lies in them.
// Parameters: before.
MATCH (n:Cluster)
WHERE n.keptUntil < $before
RETURN n.key AS key, null AS person, n.key AS cluster,
       EXISTS { MATCH (m:Person|Organisation|Work) WHERE m.cluster = n.key AND m.keptUntil >= $before } AS needed,
       false AS bare
ORDER BY n.key
