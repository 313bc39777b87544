// All consents, in the order of their keys. No parameters.
MATCH (n:Consent)
WHERE n.key > ''
RETURN n.key AS key, n.person AS person, n.scope AS scope, n.purpose AS purpose, n.receiver AS receiver,
       n.givenOn AS givenOn, n.expiresOn AS expiresOn, n.how AS how, n.evidence AS evidence,
       n.textVersion AS textVersion, n.withdrawnOn AS withdrawnOn
ORDER BY n.key
