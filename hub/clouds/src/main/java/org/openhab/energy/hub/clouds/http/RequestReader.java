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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads HTTP/1.1 requests (RFC 9112) from one connection. Used by the connection's thread only.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class RequestReader {

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_BODY = 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final InetAddress remote;

    RequestReader(InputStream in, OutputStream out, InetAddress remote) {
        this.in = in;
        this.out = out;
        this.remote = remote;
    }

    /**
     * The next request, or null when the client has closed the connection between two requests.
     *
     * @throws ProtocolException when what arrives is not HTTP/1.1
     */
    @Nullable
    HttpRequest next() throws IOException {
        String line = readLine();
        while (line != null && line.isEmpty()) {
            // RFC 9112 section 2.2: empty lines before the request line are to be ignored.
            line = readLine();
        }
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("not an HTTP/1.1 request line");
        }
        Map<String, String> headers = readHeaders();
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        byte[] body = readBody(headers);
        String target = parts[1];
        if (target.startsWith("http://") || target.startsWith("https://")) {
            URI absolute = absoluteTarget(target);
            target = absolute.getRawPath() + (absolute.getRawQuery() == null ? "" : "?" + absolute.getRawQuery());
        }
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return new HttpRequest(parts[0], path, query, headers, body, remote);
    }

    private static URI absoluteTarget(String target) throws ProtocolException {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("request target is no URI");
        }
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int count = 0; count <= MAX_HEADERS; count++) {
            String line = readLine();
            if (line == null) {
                throw new ProtocolException("connection closed within the headers");
            }
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new ProtocolException("header line without a colon");
            }
            headers.merge(line.substring(0, colon).trim().toLowerCase(Locale.ROOT), line.substring(colon + 1).trim(),
                    (first, second) -> first + ", " + second);
        }
        throw new ProtocolException("more than " + MAX_HEADERS + " headers");
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return readChunks();
        }
        return readBytes(number(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            String line = readLine();
            if (line == null) {
                throw new ProtocolException("connection closed within a chunked body");
            }
            int size = number(line.split(";", 2)[0].trim(), 16);
            if (size == 0) {
                readHeaders();
                return whole.toByteArray();
            }
            whole.write(readBytes(size));
            readLine();
            if (whole.size() > MAX_BODY) {
                throw new ProtocolException("body longer than " + MAX_BODY + " bytes");
            }
        }
    }

    private byte[] readBytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new ProtocolException("connection closed within the body");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws ProtocolException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number < 0 || number > MAX_BODY) {
                throw new ProtocolException("body longer than " + MAX_BODY + " bytes");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ProtocolException("length is no number");
        }
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > MAX_LINE) {
                throw new ProtocolException("line longer than " + MAX_LINE + " bytes");
            }
            next = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
