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
package org.openhab.core.thing.binding;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.Command;

/**
 * What a binding does for one Thing. The hub calls it; calls may come from several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingHandler {

    Thing getThing();

    /** Begins the work. Must return soon and must have set a status when it does. */
    void initialize();

    /** Ends the work; late results of it must not be reported any more. */
    void dispose();

    /** Sets what the handler reports to, or takes it away with null. */
    void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback);

    void handleCommand(ChannelUID channelUID, Command command);

    /**
     * Takes a changed configuration.
     *
     * @throws ConfigValidationException if a parameter is wrong
     */
    void handleConfigurationUpdate(Map<String, Object> configurationParameters);

    /** Tells that the Thing has been replaced by a changed one. */
    void thingUpdated(Thing thing);

    void channelLinked(ChannelUID channelUID);

    void channelUnlinked(ChannelUID channelUID);

    void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo);

    /** Lets go of the Thing for good; sets the status REMOVED when that is done. */
    void handleRemoval();

    /** Returns the classes of services that live as long as this handler. */
    default Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of();
    }
}
