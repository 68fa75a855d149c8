#pragma once
#include <microhttpd.h>

// `MHD_start_daemon` takes its options as variadic arguments, which Swift cannot pass. These are the ones in use:
// the library owns `listener` and closes it when it stops; a connection that is silent for `timeout` seconds is closed;
// at `most_connections` no further one is accepted, nor from one address at `most_per_address` (0: no limit).
static inline struct MHD_Daemon *mhd_start(int listener, unsigned int timeout, unsigned int most_connections,
                                           unsigned int most_per_address, void *owner,
                                           MHD_NotifyConnectionCallback connection_changed,
                                           void *(*target_was_read)(void *owner, const char *target,
                                                                    struct MHD_Connection *connection),
                                           MHD_AccessHandlerCallback answer,
                                           MHD_RequestCompletedCallback request_ended,
                                           size_t (*unescape)(void *owner, struct MHD_Connection *connection,
                                                              char *text)) {
    return MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD, 0, NULL, NULL, answer, owner,
                            MHD_OPTION_LISTEN_SOCKET, listener,
                            MHD_OPTION_CONNECTION_TIMEOUT, timeout,
                            MHD_OPTION_CONNECTION_LIMIT, most_connections,
                            MHD_OPTION_PER_IP_CONNECTION_LIMIT, most_per_address,
                            MHD_OPTION_NOTIFY_CONNECTION, connection_changed, owner,
                            MHD_OPTION_URI_LOG_CALLBACK, target_was_read, owner,
                            MHD_OPTION_NOTIFY_COMPLETED, request_ended, owner,
                            MHD_OPTION_UNESCAPE_CALLBACK, unescape, owner,
                            MHD_OPTION_END);
}

// The socket of a connection; -1 where it has none. `MHD_get_connection_info` is variadic.
static inline int mhd_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

// Whether a connection has ended; the other change is that it begins. Swift does not see the names of this enumeration.
static inline int mhd_is_closed(enum MHD_ConnectionNotificationCode change) {
    return change == MHD_CONNECTION_NOTIFY_CLOSED;
}
