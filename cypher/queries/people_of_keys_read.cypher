// Some people, by their keys. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:Person {key: key})
RETURN n.key AS key, n.namespace AS namespace, n.cluster AS cluster, n.discipline AS discipline,
       n.bornEarliest AS bornEarliest,
       n.bornLatest AS bornLatest, n.diedEarliest AS diedEarliest, n.diedLatest AS diedLatest,
       n.historical AS historical, n.source AS source, n.identity AS identity
