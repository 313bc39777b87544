package io.shicheng.cli.graph;

/** Takes what is wrong with options, as a message's key and what fills it in. */
@FunctionalInterface
public interface Complaint {
    void about(String key, Object... arguments);
}
