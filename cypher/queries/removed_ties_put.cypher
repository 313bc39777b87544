// Records that ties were taken out as wrong. Parameters: keys, a list.
UNWIND $keys AS key
MERGE (:RemovedTie {key: key})
