// How many ties of one kind there are. Parameters: kind, such as MASTER_OF.
MATCH ()-[t:$($kind)]->()
RETURN count(t) AS ties
