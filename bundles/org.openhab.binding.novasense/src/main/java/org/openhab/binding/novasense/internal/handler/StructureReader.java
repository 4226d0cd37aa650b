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
package org.openhab.binding.novasense.internal.handler;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.novasense.internal.InvalidSettingException;
import org.openhab.binding.novasense.internal.api.ApiAddress;
import org.openhab.binding.novasense.internal.mapping.Rows;
import org.openhab.binding.novasense.internal.openapi.DocumentFinder;
import org.openhab.binding.novasense.internal.openapi.FoundDocument;
import org.openhab.binding.novasense.internal.openapi.OpenApiDocument;
import org.openhab.binding.novasense.internal.query.QueryReader;
import org.openhab.binding.novasense.internal.template.TemplateContext;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.ProtocolException;
import org.openhab.energy.thing.ThingText;

/**
 * Looks at what the portal offers: document and list of plants. The login shows by the way whether it works. Blocks.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class StructureReader {
    private final DocumentFinder finder;
    private final QueryReader reader;
    private final ApiAddress address;
    private final AccountPlan plan;
    private final Clock clock;

    StructureReader(DocumentFinder finder, QueryReader reader, ApiAddress address, AccountPlan plan, Clock clock) {
        this.finder = finder;
        this.reader = reader;
        this.address = address;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * @throws CloudException when the portal is out of reach or the login fails
     */
    Structure read() throws CloudException, InterruptedException {
        FoundDocument found = finder.find(plan.openApiSource());
        ThingText note = note(found);
        PlantList discovery = plan.discovery();
        if (discovery == null) {
            return new Structure(found, null, note);
        }
        try {
            return new Structure(found, plants(discovery), note);
        } catch (AbsentException | ProtocolException e) {
            return new Structure(found, null, ThingText.of("online.discovery-failed"));
        } catch (ConfigurationException e) {
            if (Logins.concerns(e)) {
                throw e;
            }
            return new Structure(found, null, ThingText.of("online.discovery-failed"));
        }
    }

    private @Nullable List<ListedPlant> plants(PlantList discovery) throws CloudException, InterruptedException {
        try {
            Rows rows = reader.read(discovery.query(),
                    new TemplateContext(clock.instant(), plan.zone(), plan.format(), Map.of())).rows();
            return rows.present() ? discovery.plants(rows.items()) : null;
        } catch (InvalidSettingException e) {
            throw new ConfigurationException("The list of plants cannot be asked for", null, e.textKey(),
                    e.arguments());
        }
    }

    private @Nullable ThingText note(FoundDocument found) {
        if (!found.fault().isEmpty()) {
            return ThingText.of("online.document-unreadable", found.place(), found.fault());
        }
        OpenApiDocument document = found.document();
        if (document == null || !document.server().contains("://")) {
            return null;
        }
        try {
            URI server = URI.create(document.server());
            return address.isOwn(server)
                    ? null
                    : ThingText.of("online.other-server", String.valueOf(server.getHost()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
