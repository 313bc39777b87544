// Every contestation, the oldest first. No parameters.
MATCH (n:Contestation)
WHERE n.id > ''
RETURN n.id AS id, n.person AS person, n.kind AS kind, n.tie AS tie, n.reason AS reason, n.on AS on,
       n.settledOn AS settledOn, n.outcome AS outcome
ORDER BY n.on, n.id
