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
package org.openhab.energy.hub.clouds;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.clouds.http.Delivery;
import org.openhab.energy.hub.clouds.http.Delivery.Manner;
import org.openhab.energy.hub.clouds.http.HttpRequest;
import org.openhab.energy.hub.clouds.http.HttpResponse;
import org.openhab.energy.hub.clouds.http.HttpServer;

/**
 * What every simulated cloud has: a socket, a clock, faults, a request log and the admin API, around the vendor's
 * {@link CloudApplication}. Faults and log do not touch the admin API. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class CloudServer implements AutoCloseable {

    private static final String GATEWAY_PAGE = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body>
            <center><h1>502 Bad Gateway</h1></center>
            <hr><center>gateway</center>
            </body>
            </html>
            """;

    private final CloudApplication application;
    private final SimulatedClock clock;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();
    private final AdminApi admin;
    private final HttpServer server;

    /**
     * Binds and starts.
     *
     * @param name for threads and messages
     * @param resources the vendor's own switches, by name below {@code /__admin/}
     * @throws java.io.UncheckedIOException when the port is taken
     */
    @SuppressWarnings("this-escape")
    public CloudServer(String name, InetAddress address, int port, SimulatedClock clock, CloudApplication application,
            Map<String, AdminResource> resources) {
        this.application = application;
        this.clock = clock;
        Map<String, AdminResource> all = new HashMap<>(resources);
        all.put("clock", new ClockResource(clock));
        all.put("faults", new FaultsResource(faults));
        all.put("requests", new RequestsResource(requests));
        this.admin = new AdminApi(all);
        this.server = HttpServer.start(address, port, name, clock, this::handle);
    }

    public URI baseUri() {
        InetSocketAddress address = server.address();
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    public SimulatedClock clock() {
        return clock;
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * Logs an answer that another port of the same cloud gave, and delivers it.
     */
    public Delivery logged(HttpRequest request, HttpResponse response) {
        requests.add(clock, request, response.status(), null);
        return Delivery.whole(response);
    }

    private Delivery handle(HttpRequest request) {
        if (request.path().startsWith(AdminApi.PREFIX)) {
            return Delivery.whole(admin.answer(request));
        }
        Fault fault = faults.take(request.path(), clock.instant()).orElse(null);
        Delivery delivery = fault == null ? application.deliver(request) : struck(request, fault);
        int status = delivery.manner() == Manner.RESET ? 0 : delivery.response().status();
        requests.add(clock, request, status, fault == null ? null : fault.kind());
        return delivery;
    }

    private Delivery struck(HttpRequest request, Fault fault) {
        return switch (fault.kind()) {
            case LATENCY -> new Delivery(application.answer(request), Manner.WHOLE, fault.delay());
            case UNAUTHORIZED -> error(request, 401, null);
            case FORBIDDEN -> error(request, 403, null);
            case TOO_MANY_REQUESTS -> error(request, 429, fault.retryAfter());
            case SERVER_ERROR -> error(request, 500, null);
            case BAD_GATEWAY -> Delivery.whole(HttpResponse.of(502, "text/html", GATEWAY_PAGE));
            case UNAVAILABLE -> Delivery.whole(retryable(HttpResponse.text(503, "Service Unavailable"), fault));
            case TRUNCATED -> {
                HttpResponse right = application.answer(request);
                yield Delivery.whole(right.withBody(JsonDistortion.truncated(right.body())));
            }
            case CUT_OFF -> new Delivery(application.answer(request), Manner.CUT_OFF, Duration.ZERO);
            case WRONG_TYPES -> {
                HttpResponse right = application.answer(request);
                yield Delivery.whole(right.withBody(JsonDistortion.wrongTypes(right.body())));
            }
            case SLOW_DRIP -> new Delivery(application.answer(request), Manner.DRIP, fault.delay());
            case RESET -> new Delivery(HttpResponse.text(500, ""), Manner.RESET, Duration.ZERO);
            case LOST_ANSWER -> new Delivery(application.answer(request), Manner.RESET, Duration.ZERO);
        };
    }

    private static HttpResponse retryable(HttpResponse response, Fault fault) {
        Duration wait = fault.retryAfter();
        return wait == null ? response : response.withHeader("Retry-After", Long.toString(wait.toSeconds()));
    }

    private Delivery error(HttpRequest request, int status, @Nullable Duration retryAfter) {
        return Delivery.whole(application.error(request, status, retryAfter));
    }
}
