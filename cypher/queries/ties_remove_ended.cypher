// Removes the ties of one kind that are kept until a day before this one. Parameters: kind, such as MASTER_OF; before.
MATCH ()-[t:$($kind)]->()
WHERE t.keptUntil < $before
DELETE t
