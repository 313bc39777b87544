package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Connections of clients that begin a request and go on with it a byte now and then, or not at all. */
final class SlowClients implements AutoCloseable {
    /** Half-written requests that the service reads, by what is slow about them. */
    static final String HEADERS = "GET /api/v1/viewer HTTP/1.1\r\nHost: localhost\r\nX: ";

    static final String UPLOAD =
            "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=abc\r\n"
                    + "Content-Length: 50000\r\n\r\n--abc\r\nContent-Disposition: form-data; name=\"file\";"
                    + " filename=\"people.csv\"\r\n\r\nid,name\r\n";

    static final String JSON = "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 50000\r\n\r\n{\"purpose\":\"";

    private static final int PAUSE_MILLIS = 200;

    private final ApplicationContext context;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();

    SlowClients(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    List<Socket> sockets() {
        return sockets;
    }

    /** The same in the role that may ask for its address, so that the body is read. */
    String authorised(String beginning) {
        String role = beginning.contains("/plans") ? "staff:association" : "steward";
        return beginning.replace(
                "Host: localhost\r\n",
                "Host: localhost\r\nAuthorization: Bearer " + new Logins(context).token(role) + "\r\n");
    }

    void connect(int clients, String whole) throws IOException {
        String beginning = authorised(whole);
        for (int i = 0; i < clients; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            socket.setSoTimeout(1);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * Sends each a byte now and then until the service has hung up on all of them.
     *
     * @param most how many bytes a client may send before the service should have lost its patience
     * @return what the service answered before it hung up
     */
    List<String> trickle(String letter, int most) throws InterruptedException {
        List<Socket> open = new ArrayList<>(sockets);
        List<String> answers = new ArrayList<>();
        for (int sent = 0; !open.isEmpty(); sent++) {
            assertThat(sent).as(open.size() + " connections are still open").isLessThan(most);
            open.removeIf(socket -> ended(socket, letter, answers));
            Thread.sleep(PAUSE_MILLIS);
        }
        return answers;
    }

    /** How many of them the service has hung up on. */
    long ended() {
        return sockets.stream()
                .filter(socket -> ended(socket, "", new ArrayList<>()))
                .count();
    }

    private static boolean ended(Socket socket, String letter, List<String> answers) {
        try {
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().read(answer);
            if (length > 0) {
                answers.add(new String(answer, 0, length, StandardCharsets.UTF_8));
            }
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return send(socket, letter);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean send(Socket socket, String letter) {
        try {
            socket.getOutputStream().write(letter.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
