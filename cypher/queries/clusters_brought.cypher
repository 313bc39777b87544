// Clusters that one import alone brought, and whether something that others brought lies in them. Parameters: alone, a list of its number.
MATCH (n:Cluster)
WHERE n.imports = $alone AND n.`was.import` IS NULL
RETURN n.key AS key, null AS person, n.key AS cluster,
       EXISTS { MATCH (m:Person|Organisation|Work) WHERE m.cluster = n.key
         AND (m.imports IS NULL OR m.imports <> $alone OR m.`was.cluster` = n.key) } AS needed,
       false AS bare
ORDER BY n.key
