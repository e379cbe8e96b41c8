package org.creditdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wire between a desk and its PostgreSQL that can be cut at the worst moments: just before COMMIT reaches the server,
 * or just after the server did it and before the desk hears of it.
 */
final class CuttingProxy implements AutoCloseable {
    enum Cut {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Cut> armed = new AtomicReference<>();
    private volatile boolean refusing;

    CuttingProxy(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    /** The same database by way of this wire; unencrypted, or COMMIT could not be seen. */
    StoreAddress address(String url) {
        return StoreAddress.parse(
                url.replaceAll(":\\d+/", ":" + door.getLocalPort() + "/").replaceAll("\\?.*", "") + "?sslmode=disable");
    }

    /** The next COMMIT is cut; only that one. */
    void cutNext(Cut cut) {
        armed.set(cut);
    }

    boolean hasCut() {
        return armed.get() == null;
    }

    /** While refusing, every connection breaks. */
    void refuse(boolean refuse) {
        refusing = refuse;
        if (refuse) {
            open.forEach(CuttingProxy::shut);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket desk = door.accept();
                if (refusing) {
                    shut(desk);
                } else {
                    join(desk, new Socket(InetAddress.getLoopbackAddress(), server));
                }
            }
        } catch (IOException closed) {
            open.forEach(CuttingProxy::shut);
        }
    }

    private void join(Socket desk, Socket database) {
        open.add(desk);
        open.add(database);
        AtomicReference<Cut> cutting = new AtomicReference<>();
        start(() -> pump(desk, database, bytes -> {
            if (isCommit(bytes)) {
                cutting.set(armed.getAndSet(null));
            }
            return cutting.get() != Cut.BEFORE_COMMIT;
        }));
        start(() -> pump(database, desk, bytes -> cutting.get() == null));
    }

    /** A simple query, or the parse of an extended one, of this word. */
    private boolean isCommit(String bytes) {
        return armed.get() != null && bytes.contains("COMMIT");
    }

    private interface Passes {
        boolean test(String bytes);
    }

    private static void pump(Socket from, Socket to, Passes passes) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!passes.test(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException cut) {
            // The other direction closed both ends.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyShut) {
            // As it should be.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        open.forEach(CuttingProxy::shut);
    }
}
