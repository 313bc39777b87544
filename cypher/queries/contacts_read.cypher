// All sealed contact details, by person and channel. No parameters.
MATCH (n:Contact)
WHERE n.key > ''
RETURN n.person AS person, n.channel AS channel, n.value AS value
ORDER BY n.key
