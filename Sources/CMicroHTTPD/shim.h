#pragma once
#include <microhttpd.h>

// `MHD_start_daemon` takes its options as variadic arguments, which Swift cannot pass. These are the ones in use:
// the library owns `listener` and closes it when it stops; a connection that is silent for `timeout` seconds is closed.
static inline struct MHD_Daemon *mhd_start(int listener, unsigned int timeout, void *owner,
                                           void *(*target_was_read)(void *owner, const char *target,
                                                                    struct MHD_Connection *connection),
                                           MHD_AccessHandlerCallback answer,
                                           MHD_RequestCompletedCallback request_ended,
                                           size_t (*unescape)(void *owner, struct MHD_Connection *connection,
                                                              char *text)) {
    return MHD_start_daemon(MHD_USE_AUTO_INTERNAL_THREAD, 0, NULL, NULL, answer, owner,
                            MHD_OPTION_LISTEN_SOCKET, listener,
                            MHD_OPTION_CONNECTION_TIMEOUT, timeout,
                            MHD_OPTION_URI_LOG_CALLBACK, target_was_read, owner,
                            MHD_OPTION_NOTIFY_COMPLETED, request_ended, owner,
                            MHD_OPTION_UNESCAPE_CALLBACK, unescape, owner,
                            MHD_OPTION_END);
}
