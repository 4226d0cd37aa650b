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
package org.openhab.core.thing.internal.type;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.TriggerChannelTypeBuilder;
import org.openhab.core.types.EventDescription;

/**
 * Builds types of channels that fire events.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class TriggerChannelTypeBuilderImpl extends AbstractChannelTypeBuilder<TriggerChannelTypeBuilder>
        implements
            TriggerChannelTypeBuilder {

    private @Nullable EventDescription event;

    public TriggerChannelTypeBuilderImpl(ChannelTypeUID uid, String label) {
        super(uid, label);
    }

    @Override
    TriggerChannelTypeBuilder self() {
        return this;
    }

    @Override
    public TriggerChannelTypeBuilder withEventDescription(EventDescription eventDescription) {
        this.event = eventDescription;
        return this;
    }

    @Override
    public ChannelType build() {
        return new BuiltChannelType(this, null, null, ChannelKind.TRIGGER, null, null, event, null);
    }
}
