// The entry of every test program; CMake says which folder it tests.
#define BOOST_TEST_MODULE LEGWORK_TEST_MODULE
#include <boost/test/unit_test.hpp>
