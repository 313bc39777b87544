package io.shicheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes every connection on this machine and never says a word. */
final class SilentServer implements AutoCloseable {
    private final Collection<Socket> callers = new ConcurrentLinkedQueue<>();
    private final ServerSocket server;

    SilentServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            while (!server.isClosed()) {
                callers.add(server.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    int calls() {
        return callers.size();
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
