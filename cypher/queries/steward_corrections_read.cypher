// What stewards put right, in the order of keys. No parameters.
MATCH (n:StewardCorrection)
WHERE n.key > ''
RETURN n.id AS id, n.person AS person, n.other AS other, n.kind AS kind, n.fact AS fact, n.tie AS tie, n.becomes AS becomes,
       n.sinceEarliest AS sinceEarliest, n.sinceLatest AS sinceLatest,
       n.untilEarliest AS untilEarliest, n.untilLatest AS untilLatest,
       n.discipline AS discipline, n.cluster AS cluster, n.name AS name,
       n.source AS source, n.on AS on, n.by AS by
ORDER BY n.key
