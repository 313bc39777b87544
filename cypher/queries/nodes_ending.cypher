// Keys of the nodes of one label that are kept until a day before this one. Parameters: label, such as Person; before.
MATCH (n:$($label))
WHERE n.keptUntil < $before
RETURN n.key AS key
