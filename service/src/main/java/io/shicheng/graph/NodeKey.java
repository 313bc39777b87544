package io.shicheng.graph;

/**
 * The key of a node in the store: 26 letters and digits made by keyed hashing of the source's own id, so that it says
 * nothing about the person. It stays inside the software: viewers get pseudonyms of their own.
 */
public record NodeKey(String value) implements Comparable<NodeKey> {
    public NodeKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A node key cannot be blank.");
        }
    }

    @Override
    public int compareTo(NodeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
