// Every erasure, by person and day. No parameters.
MATCH (n:Erasure)
RETURN n.receipt AS receipt, n.person AS person, n.on AS on
ORDER BY n.person, n.on, n.receipt
