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
package org.openhab.binding.novasense.internal.openapi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.api.NovasenseApi;
import org.openhab.energy.oauth.error.CloudException;

/**
 * Looks for the OpenAPI document: where the user says, or at the usual places of FastAPI, NestJS and others. Only addresses of the API's own server are
 * asked. Blocks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class DocumentFinder {
    private static final String ACCEPT = "application/json, application/yaml;q=0.9, text/html;q=0.5, */*;q=0.1";

    private final NovasenseApi api;
    private final Path folder;

    /**
     * @param folder where files with relative names are looked for
     */
    public DocumentFinder(NovasenseApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /**
     * {@return the document, or why there is none}
     *
     * @param source address or file that the user names; empty to look at the usual places, {@code none} not to look at all
     * @throws CloudException when the portal is out of reach or the login fails
     */
    public FoundDocument find(String source) throws CloudException, InterruptedException {
        if (source.equals("none")) {
            // One call all the same, because only a call shows that the login works.
            text(api.address().base());
            return FoundDocument.missing();
        }
        if (!source.isEmpty()) {
            return source.matches("https?://.*") ? at(URI.create(source)) : file(source);
        }
        FoundDocument last = FoundDocument.missing();
        for (URI place : places()) {
            FoundDocument found = at(place);
            if (found.document() != null) {
                return found;
            }
            last = found.fault().isEmpty() ? last : found;
        }
        return last;
    }

    private List<URI> places() {
        URI base = api.address().base();
        String root = String.valueOf(base.getRawPath()).replaceFirst("/+$", "");
        List<URI> places = new ArrayList<>();
        for (String path : List.of(root + "/openapi.json", root + "/docs", "/openapi.json", root + "/docs-json",
                root + "/swagger.json")) {
            URI place = base.resolve(path);
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private FoundDocument at(URI place) throws CloudException, InterruptedException {
        Optional<String> answer = text(place);
        if (answer.isEmpty()) {
            return FoundDocument.missing();
        }
        String body = answer.get();
        String start = body.stripLeading();
        if (!start.startsWith("<")) {
            return read(place.toString(), body);
        }
        Optional<String> link = DocumentLinks.in(body);
        URI target = link.isPresent() ? resolved(place, link.get()) : null;
        if (target == null || !api.address().isOwn(target)) {
            return FoundDocument.missing();
        }
        Optional<String> linked = text(target);
        return linked.isPresent() ? read(target.toString(), linked.get()) : FoundDocument.missing();
    }

    private Optional<String> text(URI place) throws CloudException, InterruptedException {
        return api.document(place, ACCEPT);
    }

    private static @Nullable URI resolved(URI page, String link) {
        try {
            return page.resolve(link);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private FoundDocument file(String source) throws CloudException, InterruptedException {
        // One call all the same, because only a call shows that the login works.
        text(api.address().base());
        try {
            Path file = folder.resolve(source.startsWith("file:") ? URI.create(source).getPath() : source);
            return read(file.toString(), Files.readString(file));
        } catch (IOException | InvalidPathException e) {
            return FoundDocument.faulty(source, "the file cannot be read");
        }
    }

    private static FoundDocument read(String place, String text) {
        try {
            return FoundDocument.of(place, OpenApiReader.read(text));
        } catch (OpenApiException e) {
            return FoundDocument.faulty(place, String.valueOf(e.getMessage()));
        }
    }
}
