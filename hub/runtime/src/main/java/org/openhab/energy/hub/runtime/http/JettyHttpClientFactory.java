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
package org.openhab.energy.hub.runtime.http;

import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.http.HttpClientTransportOverHTTP;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.io.net.http.HttpClientInitializationException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP clients of Jetty 9.4, and the only class of the runtime that knows Jetty. Every client checks certificates and host names against the JVM's trust.
 *
 * The clients have no time-out for a request as a whole, as in openHAB: whoever asks sets it.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = HttpClientFactory.class)
public class JettyHttpClientFactory implements HttpClientFactory {

    private static final int THREADS = 16;

    private final Logger logger = LoggerFactory.getLogger(JettyHttpClientFactory.class);
    private @Nullable HttpClient common;

    @Override
    public HttpClient createHttpClient(String consumerName) {
        return createHttpClient(consumerName, null);
    }

    @Override
    public HttpClient createHttpClient(String consumerName, @Nullable SslContextFactory trust) {
        if (!consumerName.matches("[a-zA-Z0-9_\\-]{4,20}")) {
            throw new IllegalArgumentException(
                    "The consumer's name '" + consumerName + "' needs 4 to 20 letters, digits, hyphens or underscores");
        }
        return client(consumerName, trust);
    }

    @Override
    public synchronized HttpClient getCommonHttpClient() {
        HttpClient client = common;
        if (client == null) {
            client = client("common", null);
            try {
                client.start();
            } catch (Exception e) { // Jetty's signature
                throw new HttpClientInitializationException("The common HTTP client does not start", e);
            }
            common = client;
        }
        return client;
    }

    @Deactivate
    public synchronized void deactivate() {
        HttpClient client = common;
        common = null;
        if (client != null) {
            try {
                client.stop();
            } catch (Exception e) { // Jetty's signature
                logger.warn("The common HTTP client does not stop: {}", e.getMessage());
            }
        }
    }

    private static HttpClient client(String name, @Nullable SslContextFactory trust) {
        SslContextFactory.Client tls = trust instanceof SslContextFactory.Client given
                ? given
                : new SslContextFactory.Client();
        if (!(trust instanceof SslContextFactory.Client)) {
            tls.setEndpointIdentificationAlgorithm("HTTPS");
        }
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(1), tls);
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 2, (int) TimeUnit.SECONDS.toMillis(60));
        pool.setName("OH-httpClient-" + name);
        pool.setDaemon(true);
        client.setExecutor(pool);
        client.setMaxConnectionsPerDestination(8);
        client.setConnectTimeout(TimeUnit.SECONDS.toMillis(10));
        client.setIdleTimeout(TimeUnit.SECONDS.toMillis(60));
        return client;
    }
}
