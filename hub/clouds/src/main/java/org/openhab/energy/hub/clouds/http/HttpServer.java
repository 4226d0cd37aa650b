/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.hub.clouds.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server of our own, because the JDK's gives no access to its sockets and so can neither reset a
 * connection nor stop in the midst of a promised body. One daemon thread per connection, keep-alive, no TLS.
 * <p>
 * Thread-safe. {@link #close()} ends all connections at once, also those that still drip.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class HttpServer implements AutoCloseable {

    private static final int IDLE_MILLIS = 60_000;

    private final Logger logger = LoggerFactory.getLogger(HttpServer.class);
    private final ServerSocket acceptor;
    private final RequestHandler handler;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final CountDownLatch accepting = new CountDownLatch(1);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private HttpServer(ServerSocket acceptor, RequestHandler handler, InstantSource clock, String name) {
        this.acceptor = acceptor;
        this.handler = handler;
        this.clock = clock;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Binds and starts to answer.
     *
     * @param port the port, 0 for any free one
     * @param clock gives the {@code Date} header
     * @throws UncheckedIOException when the port is taken; the message names address and port
     */
    public static HttpServer start(InetAddress address, int port, String name, InstantSource clock,
            RequestHandler handler) {
        ServerSocket acceptor = bind(address, port, name);
        HttpServer server = new HttpServer(acceptor, handler, clock, name);
        server.threads.execute(server::accept);
        return server;
    }

    @SuppressWarnings("resource")
    private static ServerSocket bind(InetAddress address, int port, String name) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port), 64);
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (BindException e) {
            throw new UncheckedIOException(name + ": cannot listen on " + address.getHostAddress() + ":" + port + " ("
                    + e.getMessage() + "); choose another port", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot open a socket", e);
        }
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) acceptor.getLocalSocketAddress();
    }

    private void accept() {
        while (!acceptor.isClosed()) {
            try {
                Socket socket = acceptor.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException e) {
                if (!acceptor.isClosed()) {
                    logger.warn("Connection to the simulated cloud not accepted: {}", e.getMessage());
                }
            }
        }
        // A connection that came in while close() was on its way.
        open.forEach(this::closeQuietly);
        accepting.countDown();
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            RequestReader reader = new RequestReader(new BufferedInputStream(socket.getInputStream()), out,
                    socket.getInetAddress());
            ResponseWriter writer = new ResponseWriter(out, clock);
            converse(socket, reader, writer);
        } catch (IOException e) {
            logger.trace("Connection ended: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void converse(Socket socket, RequestReader reader, ResponseWriter writer)
            throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            HttpRequest request;
            try {
                request = reader.next();
            } catch (ProtocolException e) {
                refuse(socket, writer, e);
                return;
            }
            if (request == null) {
                return;
            }
            Delivery delivery = answer(request);
            if (delivery.manner() != Delivery.Manner.DRIP && !delivery.pause().isZero()) {
                Thread.sleep(delivery.pause().toMillis());
            }
            if (delivery.manner() == Delivery.Manner.RESET) {
                reset(socket);
                return;
            }
            more = writer.write(request, delivery);
        }
    }

    private void refuse(Socket socket, ResponseWriter writer, ProtocolException fault)
            throws IOException, InterruptedException {
        HttpRequest unreadable = new HttpRequest("GET", "/", "", Map.of("connection", "close"), new byte[0],
                socket.getInetAddress());
        writer.write(unreadable, Delivery.whole(HttpResponse.text(400, "Bad request: " + fault.getMessage())));
    }

    private Delivery answer(HttpRequest request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            // A defect of the simulator must not look like a fault that somebody switched on.
            logger.warn("Simulated cloud failed on {}", request, e);
            return Delivery
                    .whole(HttpResponse.text(500, "The simulated cloud failed: " + e.getClass().getSimpleName()));
        }
    }

    /** Lingering zero makes close() send RST instead of FIN. */
    private static void reset(Socket socket) throws SocketException {
        socket.setSoLinger(true, 0);
    }

    @Override
    public void close() {
        try {
            acceptor.close();
        } catch (IOException e) {
            logger.debug("Closing the simulated cloud's port failed: {}", e.getMessage());
        }
        open.forEach(this::closeQuietly);
        threads.shutdownNow();
        awaitFreePort();
    }

    /** The kernel frees the port only when the accepting thread has left its call. */
    private void awaitFreePort() {
        try {
            if (!accepting.await(5, TimeUnit.SECONDS)) {
                logger.warn("Port {} of the simulated cloud is still held", acceptor.getLocalPort());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            logger.trace("Closing a connection failed: {}", e.getMessage());
        }
    }
}
