// Some nodes of one label, in the order of their keys, as they are. Parameters: label, such as Person; property, by which
// they are told apart; asked, whose after is a key; most, how many.
MATCH (n:$($label))
WHERE n[$property] > $asked.after
RETURN n[$property] AS key, labels(n) AS labels, properties(n) AS properties
ORDER BY n[$property]
LIMIT $most
