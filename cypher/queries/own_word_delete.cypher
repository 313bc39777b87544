// Removes what some people corrected and contested. Ties that were taken out for it stay out: that is no word of theirs. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (:Person {key: key})-[:CORRECTED|CONTESTED]->(n)
DETACH DELETE n
