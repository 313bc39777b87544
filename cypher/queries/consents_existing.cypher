// Which of some keys stand in the store already. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:Consent {key: key})
RETURN n.key AS key
