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
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelType;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.thing.type.StateChannelTypeBuilder;
import org.openhab.core.types.CommandDescription;
import org.openhab.core.types.StateDescriptionFragment;

/**
 * Builds types of channels that have a state.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class StateChannelTypeBuilderImpl extends AbstractChannelTypeBuilder<StateChannelTypeBuilder>
        implements
            StateChannelTypeBuilder {

    private final String itemType;
    private @Nullable StateDescriptionFragment state;
    private @Nullable AutoUpdatePolicy policy;
    private @Nullable CommandDescription command;
    private @Nullable String unitHint;

    public StateChannelTypeBuilderImpl(ChannelTypeUID uid, String label, String itemType) {
        super(uid, label);
        if (itemType.isBlank()) {
            throw new IllegalArgumentException("Supported itemType for a ChannelType must not be empty: " + uid);
        }
        this.itemType = itemType;
    }

    @Override
    StateChannelTypeBuilder self() {
        return this;
    }

    @Override
    public StateChannelTypeBuilder withStateDescriptionFragment(
            @Nullable StateDescriptionFragment stateDescriptionFragment) {
        this.state = stateDescriptionFragment;
        return this;
    }

    @Override
    public StateChannelTypeBuilder withAutoUpdatePolicy(@Nullable AutoUpdatePolicy autoUpdatePolicy) {
        this.policy = autoUpdatePolicy;
        return this;
    }

    @Override
    public StateChannelTypeBuilder withCommandDescription(@Nullable CommandDescription commandDescription) {
        this.command = commandDescription;
        return this;
    }

    @Override
    public StateChannelTypeBuilder withUnitHint(@Nullable String unitHint) {
        this.unitHint = unitHint;
        return this;
    }

    @Override
    public ChannelType build() {
        return new BuiltChannelType(this, itemType, unitHint, ChannelKind.STATE,
                state == null ? null : state.toStateDescription(), command, null, policy);
    }
}
