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
package org.openhab.core.io.net.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Gives HTTP clients. An OSGi service.
 * They have no time limit of their own: set one on every request.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface HttpClientFactory {

    /**
     * Returns a new client, which the caller starts and stops.
     *
     * @param consumerName 4 to 20 letters, digits, underscores or hyphens; names the client's threads
     */
    HttpClient createHttpClient(String consumerName);

    /** Returns a new client with its own trust in certificates, which the caller starts and stops. */
    HttpClient createHttpClient(String consumerName, @Nullable SslContextFactory sslContextFactory);

    /** Returns the client that all share; it is started and must not be changed or stopped. */
    HttpClient getCommonHttpClient();
}
