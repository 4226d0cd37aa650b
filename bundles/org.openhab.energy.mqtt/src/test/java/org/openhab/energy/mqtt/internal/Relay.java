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
package org.openhab.energy.mqtt.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A cable between client and broker that can be cut, with or without either side noticing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class Relay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int target;
    private final Lock lock = new ReentrantLock();
    private final Condition flows = lock.newCondition();
    private volatile boolean broken;
    private boolean silent;
    private volatile int rate;

    Relay(int target) throws IOException {
        this.target = target;
        executor.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Breaks all connections and every new one. */
    void cut() throws IOException {
        broken = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /**
     * Lets nothing pass any more, neither data nor the end of a connection, so that neither side knows. What was sent arrives later, as after a
     * cut that TCP has survived.
     */
    void silence() {
        lock.lock();
        try {
            silent = true;
        } finally {
            lock.unlock();
        }
    }

    void mend() {
        broken = false;
        lock.lock();
        try {
            silent = false;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitFlow() throws InterruptedException {
        lock.lock();
        try {
            while (silent) {
                flows.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (broken) {
                    client.close();
                    continue;
                }
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(broker);
                executor.execute(() -> copy(client, broker));
                executor.execute(() -> copy(broker, client));
            } catch (IOException e) {
                // The relay was closed, or the broker is not there: the client sees its connection end
            }
        }
    }

    /** Lets so many bytes pass in a second from now on. */
    void slow(int bytesPerSecond) {
        rate = bytesPerSecond;
    }

    private void copy(Socket from, Socket to) {
        try (from; to) {
            byte[] part = new byte[1024];
            for (int length = read(from, part); length > 0; length = read(from, part)) {
                if (rate > 0) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(length) / rate);
                }
                to.getOutputStream().write(part, 0, length);
            }
        } catch (IOException e) {
            // Either side has gone; both are closed now
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int read(Socket from, byte[] part) throws IOException, InterruptedException {
        try {
            return from.getInputStream().read(part);
        } finally {
            awaitFlow();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        executor.shutdownNow();
    }
}
