// All people, in the order of their keys. No parameters.
MATCH (n:Person)
WHERE n.key > ''
RETURN n.key AS key, n.namespace AS namespace, n.cluster AS cluster, n.discipline AS discipline,
       n.bornEarliest AS bornEarliest,
       n.bornLatest AS bornLatest, n.diedEarliest AS diedEarliest, n.diedLatest AS diedLatest,
       n.historical AS historical, n.source AS source, n.identity AS identity
ORDER BY n.key
